/** A call takes only so many arguments. */
const RUN = 0x2000;

/** RFC 4648, section 4. */
export function base64(bytes: Uint8Array): string {
  let binary = '';
  for (let start = 0; start < bytes.length; start += RUN) binary += String.fromCharCode(...bytes.subarray(start, start + RUN));
  return btoa(binary);
}
