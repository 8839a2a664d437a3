// What AdminJS' scripts take from `window`, in place of its own bundle of it. That one brings polyfills for browsers of ten
// years ago, pickers and hundreds of icons, of which the panel's pages use nothing.
import 'regenerator-runtime/runtime';
import PropTypes from 'prop-types';
import * as React from 'react';
import * as ReactDOM from 'react-dom';
import { createRoot } from 'react-dom/client';
import * as ReactRedux from 'react-redux';
import * as ReactRouter from 'react-router';
import * as ReactRouterDOM from 'react-router-dom';
import * as Redux from 'redux';

Object.assign(window, {
  global: {},
  React,
  ReactDOM,
  createRoot,
  Redux,
  ReactRedux,
  ReactRouter,
  ReactRouterDOM,
  PropTypes,
  FeatherIcons: {},
  ReactSelect: {},
  ReactSelectAsync: {},
  ReactSelectCreatable: {},
});
