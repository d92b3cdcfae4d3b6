import { Component } from './component';
import { MarkdownRenderChild } from './markdown-render-child';
import { finishRenderMath, loadMathJax, renderMath } from './math';
import { Plugin } from './plugin';

/** What `require('obsidian')` gives the bundle. What is not here, the plugin must not use: it fails at load, not silently. */
export const obsidian = { Component, MarkdownRenderChild, Plugin, finishRenderMath, loadMathJax, renderMath };
