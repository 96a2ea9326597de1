// The same rules in plain JavaScript: objects, closures, a binary heap, as tests/bench/playthrough.lua.
import { measure, before, draw, START, injects, decisions, clamp, sum } from "./measure.mjs"

function push(q, item) {
  let i = q.push(item) - 1
  while (i > 0) {
    const up = (i - 1) >> 1
    if (before(q[up], q[i])) break
    ;[q[i], q[up]] = [q[up], q[i]]
    i = up
  }
}

function pop(q) {
  const top = q[0], last = q.pop()
  if (q.length === 0) return top
  q[0] = last
  for (let i = 0; ;) {
    let c = 2 * i + 1
    if (c >= q.length) break
    if (c + 1 < q.length && before(q[c + 1], q[c])) c++
    if (before(q[i], q[c])) break
    ;[q[i], q[c]] = [q[c], q[i]]
    i = c
  }
  return top
}

function play(p) {
  const metrics = { ...START }, queue = [], fired = new Map()
  let seq = 0, now = 0, opened = [], lcg = p
  const schedule = (at, rank, run) => push(queue, { at, class: rank, seq: ++seq, run })
  const apply = effects => { for (const name in effects) metrics[name] = clamp(metrics[name] + effects[name]) }
  const choose = n => {
    lcg = draw(lcg)
    return Math.floor(lcg / 65536) % n
  }
  for (const decision of decisions) {
    if (!fired.has(decision.after)) fired.set(decision.after, [])
    fired.get(decision.after).push(() => schedule(now + decision.delay, 5, () => {
      opened.push(decision)
      schedule(now + decision.within, 6, () => {})
    }))
  }
  injects.forEach((inject, k) => schedule(inject.at, 4, () => {
    apply(inject.effects)
    for (const reaction of fired.get(k + 1) ?? []) reaction()
  }))
  for (let k = 1; k <= 12; k++) schedule(k * 600, 3, () => { if (metrics.spread > 30) apply({ ops: -1, trust: -1 }) })
  while (queue.length && queue[0].at <= 7200) {
    const item = pop(queue)
    now = item.at
    item.run()
    if (opened.length) {
      for (const decision of opened) apply(decision.options[choose(decision.options.length)])
      opened = []
    }
  }
  return sum(metrics)
}
measure(play)
