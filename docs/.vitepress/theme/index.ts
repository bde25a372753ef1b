import type { Theme } from 'vitepress';
import DefaultTheme from 'vitepress/theme-without-fonts';
import { LiveExample } from './live-example.ts';
import { ThemeEditor } from './theme-editor.ts';
import './site.css';

export default {
  extends: DefaultTheme,
  enhanceApp: ({ app }) => {
    app.component('LiveExample', LiveExample);
    app.component('ThemeEditor', ThemeEditor);
  },
} satisfies Theme;
