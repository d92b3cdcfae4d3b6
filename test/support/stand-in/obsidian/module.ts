import { BasesView } from './bases-view';
import { Component } from './component';
import { ItemView } from './item-view';
import { MarkdownRenderChild } from './markdown-render-child';
import { finishRenderMath, loadMathJax, renderMath } from './math';
import { Notice } from './notice';
import { Plugin } from './plugin';
import { TFile } from './vault';
import { requireApiVersion } from './version';
import { MarkdownView } from './workspace';

/** What `require('obsidian')` gives the bundle. What is not here, the plugin must not use: it fails at load, not silently. */
export const obsidian = { BasesView, Component, ItemView, MarkdownRenderChild, MarkdownView, Notice, Plugin, TFile, finishRenderMath, loadMathJax, renderMath, requireApiVersion };
