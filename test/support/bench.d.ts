// The bench is plain JavaScript, as the scripts are; its types stand in its comments.
declare module '*.mjs';
