// React has no types of its own; one test renders a snippet with it.
declare module 'react';
declare module 'react/jsx-runtime';
declare module 'react-dom/server';
