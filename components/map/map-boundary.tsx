import { Component, type ReactNode } from 'react'

type Props = { children: ReactNode; onFail: () => void }

/** Keeps a failure of the moving map to itself: the page and the picture go on without it. React knows no other way. */
export class MapBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override componentDidCatch() {
    this.props.onFail()
  }

  override render() {
    return this.state.hasFailed ? null : this.props.children
  }
}
