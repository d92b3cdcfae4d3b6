import { BasesView } from './bases-view';
import { editorInfoField, editorLivePreviewField } from './editor-fields';
import { EditorSuggest } from './editor-suggest';
import { Component } from './component';
import { ItemView } from './item-view';
import { MarkdownRenderChild } from './markdown-render-child';
import { finishRenderMath, loadMathJax, renderMath } from './math';
import { Menu } from './menu';
import { Modal } from './modal';
import { Notice } from './notice';
import { stripHeadingForLink } from './outline';
import { Plugin } from './plugin';
import { TFile } from './vault';
import { requireApiVersion } from './version';
import { MarkdownView } from './workspace';

/** What `require('obsidian')` gives the bundle. What is not here, the plugin must not use: it fails at load, not silently. */
export const obsidian = { BasesView, Component, EditorSuggest, ItemView, MarkdownRenderChild, MarkdownView, Menu, Modal, Notice, Plugin, TFile, editorInfoField, editorLivePreviewField, finishRenderMath, loadMathJax, renderMath, requireApiVersion, stripHeadingForLink };
