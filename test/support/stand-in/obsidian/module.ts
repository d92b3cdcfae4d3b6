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
import { NewestPlugin } from './newest-plugin';
import { NewestSettingTab } from './newest-setting-tab';
import { stripHeadingForLink } from './outline';
import { Plugin } from './plugin';
import { Setting } from './setting';
import { PluginSettingTab } from './setting-tab';
import { TFile } from './vault';
import { apiVersion } from './version';
import type { AppAge } from './version';
import { MarkdownView } from './workspace';

/** What `require('obsidian')` gives the bundle in 1.8.7. What is not here, the plugin must not use: it fails at load, not silently. */
const oldest = { Component, EditorSuggest, ItemView, MarkdownRenderChild, MarkdownView, Menu, Modal, Notice, Plugin, PluginSettingTab, Setting, TFile, editorInfoField, editorLivePreviewField, finishRenderMath, loadMathJax, renderMath, requireApiVersion: apiVersion('1.8.7'), stripHeadingForLink };

/** And in 1.13.1. */
export const obsidian = { ...oldest, BasesView, Plugin: NewestPlugin, PluginSettingTab: NewestSettingTab, requireApiVersion: apiVersion('1.13.1') };

export const obsidianOf = { newest: obsidian, oldest } satisfies Record<AppAge, object>;
