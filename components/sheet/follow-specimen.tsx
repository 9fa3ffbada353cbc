'use client'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { useToast } from '@/components/ui/toast'

type Props = { label: string; done: string; undo: string; undoLater: string }

export function FollowSpecimen({ label, done, undo, undoLater }: Props) {
  const [follows, setFollows] = useState(false)
  const toast = useToast()
  function follow() {
    setFollows(true)
    toast({
      text: done,
      undo: { label: undo, altText: undoLater, onUndo: () => setFollows(false) },
    })
  }
  return (
    <Button look="line" aria-pressed={follows} onClick={follow}>
      {label}
    </Button>
  )
}
