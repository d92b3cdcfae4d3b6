/** A published model beside others: its sizes, what it was trained on, and where the figures come from. */
export interface FamilyMember {
  readonly id: string;
}
