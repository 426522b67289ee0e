import type { DiagramLine, DiagramShape, DiagramView } from '#modules/processes/index.ts'

/** Letters that fit into one line of a shape of a width, at the size of the drawing's text. */
const LETTER = 6.1
const LINE = 13

/** The drawing of a process, painted without a script: lanes, steps, decisions and the ways between them. The table beside it says the same in words. */
export function ProcessDiagram({ view, label }: { view: DiagramView; label: string }) {
  const { frame, shapes, lines } = view
  return (
    <figure className="process-drawing">
      {/* A wide drawing is pushed sideways by keyboard too. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <section tabIndex={0} aria-label={label}>
        {/* Drawn here from data; an image file could not take the colours of the page. */}
        <svg
          // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
          role="img"
          aria-label={label}
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          width={frame.width}
          height={frame.height}
        >
          <defs>
            <marker id="way" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto">
              <path d="M0 0 10 5 0 10z" className="tip" />
            </marker>
          </defs>
          {shapes.map((shape) => (
            <Shape key={shape.id} shape={shape} />
          ))}
          {lines.map((line) => (
            <Way key={line.id} line={line} />
          ))}
        </svg>
      </section>
    </figure>
  )
}

function Shape({ shape }: { shape: DiagramShape }) {
  const { x, y, width, height, name } = shape
  const [middle, centre] = [x + width / 2, y + height / 2]
  switch (shape.kind) {
    case 'lane':
      return (
        <g>
          <rect className="lane" {...{ x, y, width, height }} />
          <g transform={`translate(${x + 15} ${centre}) rotate(-90)`} className="lane-name">
            <Words text={name} x={0} y={null} width={height - 8} most={2} />
          </g>
        </g>
      )
    case 'event':
      return (
        <g>
          <circle className={shape.sign === 'end' ? 'event last' : 'event'} cx={middle} cy={centre} r={width / 2} />
          <Words text={name} x={middle} y={y + height + LINE} width={110} most={2} />
        </g>
      )
    case 'gateway':
      return (
        <g>
          <path className="gateway" d={`M${middle} ${y} ${x + width} ${centre} ${middle} ${y + height} ${x} ${centre}z`} />
          <text className="sign" x={middle} y={centre + 7} textAnchor="middle">
            {shape.sign === 'parallel' ? '+' : shape.sign === 'inclusive' ? '○' : shape.sign === 'event' ? '◇' : '×'}
          </text>
        </g>
      )
    default:
      return (
        <g>
          <rect className="step" rx={6} {...{ x, y, width, height }} />
          <Words text={name} x={middle} y={null} centre={centre} width={width - 8} most={5} />
        </g>
      )
  }
}

function Way({ line }: { line: DiagramLine }) {
  const at = line.label === null ? nameAt(line.points) : { x: line.label.x, y: line.label.y + LINE - 2 }
  return (
    <g>
      <polyline className="way" points={line.points.map(({ x, y }) => `${x},${y}`).join(' ')} markerEnd="url(#way)" />
      {line.name !== '' && (
        <text className="way-name" {...at}>
          {cut(line.name, 22)}
        </text>
      )}
    </g>
  )
}

/** Ways out of one decision begin at the same corner: each is named after its first bend, where it runs alone. */
function nameAt(points: DiagramLine['points']): { x: number; y: number } {
  const bend = points.length > 2 ? points[2]! : points[0]!
  const next = points.length > 2 ? (points[3] ?? bend) : points[1]!
  return { x: next.x < bend.x ? bend.x - 60 : bend.x + 4, y: bend.y - 4 }
}

type WordsProps = { text: string; x: number; y: number | null; centre?: number; width: number; most: number }

function Words({ text, x, y, centre = 0, width, most }: WordsProps) {
  const lines = wrap(text, Math.floor(width / LETTER), most)
  const top = y ?? centre - ((lines.length - 1) * LINE) / 2 + 4
  return (
    <text textAnchor="middle">
      <title>{text}</title>
      {lines.map((line, index) => (
        // Lines of one text have no other name than their place.
        // oxlint-disable-next-line react/no-array-index-key
        <tspan key={index} x={x} y={top + index * LINE}>
          {line}
        </tspan>
      ))}
    </text>
  )
}

const cut = (text: string, letters: number): string => (text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1))}…`)

/** Words in lines of at most so many letters; what does not fit ends in an ellipsis. */
function wrap(text: string, letters: number, most: number): string[] {
  const lines: string[] = ['']
  for (const word of text.split(' ')) {
    const last = lines.at(-1)!
    if (last === '') lines[lines.length - 1] = cut(word, letters)
    else if (last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(cut(word, letters))
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), cut(`${lines[most - 1]}…`, letters)]
}
