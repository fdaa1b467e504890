declare module '*?worker' {
  const WorkerFactory: new () => Worker
  export default WorkerFactory
}

// vue-tsc knows each component's own type; this is for tools that read TypeScript only.
declare module '*.vue' {
  import type { DefineComponent } from 'vue'

  const component: DefineComponent
  export default component
}
