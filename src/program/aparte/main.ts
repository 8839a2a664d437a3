// The process that works on files. Started by a server; see launch.ts.
import 'reflect-metadata';
import { runHelper } from './helper.js';

void runHelper();
