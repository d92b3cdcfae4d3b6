export { AttentionDiagramsPlugin as default } from './obsidian/plugin';
