// The same rules in plain JavaScript as one writes it when it has to be fast: tables made once, no closures, items of the heap told apart by their class.
import { measure, before, draw, METRICS, START, injects, decisions, clamp, sum } from "./measure.mjs"

const RULE = 3, INJECT = 4, OPEN = 5, LIMIT = 6
const listed = effects => Object.entries(effects).map(([name, amount]) => ({ metric: METRICS.indexOf(name), amount }))
const opening = METRICS.map(name => START[name])
const ruled = listed({ ops: -1, trust: -1 })
const asked = decisions.map(decision => ({ ...decision, options: decision.options.map(listed) }))
const sent = injects.map((inject, k) => ({ at: inject.at, effects: listed(inject.effects), opens: asked.filter(decision => decision.after === k + 1) }))

function push(q, item) {
  let i = q.push(item) - 1
  for (; i > 0; i = (i - 1) >> 1) {
    const up = q[(i - 1) >> 1]
    if (before(up, item)) break
    q[i] = up
  }
  q[i] = item
}

function pop(q) {
  const top = q[0], last = q.pop(), n = q.length
  if (n === 0) return top
  let i = 0
  for (let c = 1; c < n; c = 2 * i + 1) {
    if (c + 1 < n && before(q[c + 1], q[c])) c++
    if (before(last, q[c])) break
    q[i] = q[c]
    i = c
  }
  q[i] = last
  return top
}

function apply(metrics, effects) {
  for (let i = 0; i < effects.length; i++) {
    const { metric, amount } = effects[i]
    metrics[metric] = clamp(metrics[metric] + amount)
  }
}

measure(p => {
  const metrics = opening.slice(), queue = []
  let seq = 0, lcg = p
  for (let i = 0; i < sent.length; i++) push(queue, { at: sent[i].at, class: INJECT, seq: ++seq, what: sent[i] })
  for (let k = 1; k <= 12; k++) push(queue, { at: k * 600, class: RULE, seq: ++seq, what: null })
  while (queue.length && queue[0].at <= 7200) {
    const { at, class: kind, what } = pop(queue)
    if (kind === RULE) {
      if (metrics[3] > 30) apply(metrics, ruled)
    } else if (kind === INJECT) {
      apply(metrics, what.effects)
      for (let i = 0; i < what.opens.length; i++) push(queue, { at: at + what.opens[i].delay, class: OPEN, seq: ++seq, what: what.opens[i] })
    } else if (kind === OPEN) {
      push(queue, { at: at + what.within, class: LIMIT, seq: ++seq, what })
      lcg = draw(lcg)
      apply(metrics, what.options[Math.floor(lcg / 65536) % what.options.length])
    }
  }
  return metrics.reduce((all, value) => all * 101 + value, 0)
})
