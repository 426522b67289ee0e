import { route, type RouteConfig } from '@react-router/dev/routes'

export default [
  route('hien-thi', 'settings/display.ts'),
  route('thu-vien-giao-dien', 'gallery/gallery.tsx'),
  route('thu-vien-giao-dien/:component/:example', 'gallery/one-example.tsx'),
  route('*', 'not-found.tsx'),
] satisfies RouteConfig
