import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { useTexts } from '../../texts/use-texts.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useResult } from '../../ui/result-context.ts'
import { keepWords, putWordsBack } from './kept-words.ts'
import { useSessionWatch } from './use-session-watch.ts'

/**
 * warns 60 seconds before the session ends, with one control to stay. When it has ended the page goes to sign in with what was
 * typed kept in this tab, and comes back with it.
 *
 * @param who  the account, so that nobody else is given these words
 */
export function SessionEnd({ who }: { who: string }) {
  const words = useTexts().desk.frame.session
  const [view, stay] = useSessionWatch()
  const { pathname, search } = useLocation()
  const path = pathname + search
  const say = useResult()
  useEffect(() => {
    if (putWordsBack(who, path)) say(words.putBack)
  }, [who, path, say, words])
  useEffect(() => {
    if (view !== 'ended') return
    keepWords(who, path)
    window.location.assign(`/dang-nhap?ve=${encodeURIComponent(path)}`)
  }, [view, who, path])
  return (
    <Dialog isOpen={view === 'ending'} onClose={stay} heading={words.ending} closeLabel={words.stay}>
      <p>{words.endingText}</p>
    </Dialog>
  )
}
