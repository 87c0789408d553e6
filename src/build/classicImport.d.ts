declare module '*?classic' {
  /** The bundled classic script. */
  export const code: string;
  /** The style of its components. */
  export const css: string;
}
