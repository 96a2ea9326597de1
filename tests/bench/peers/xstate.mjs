// The same rules as a state chart: the exercise's metrics are the context, what happens are events, a decision that is open is a state. Time is a list of events in
// order, because a chart has no clock that can be run ahead.
import { createActor, createMachine, assign } from "xstate"
import { measure, chooser, START, injects, decisions, clamp, sum } from "./measure.mjs"

const changed = (metrics, effects) => {
  const next = { ...metrics }
  for (const name in effects) next[name] = clamp(next[name] + effects[name])
  return next
}
const machine = createMachine({
  context: { metrics: START, decision: -1 },
  initial: "running",
  on: {
    INJECT: { actions: assign(({ context, event }) => ({ metrics: changed(context.metrics, injects[event.number].effects) })) },
    TICK: { guard: ({ context }) => context.metrics.spread > 30, actions: assign(({ context }) => ({ metrics: changed(context.metrics, { ops: -1, trust: -1 }) })) },
  },
  states: {
    running: { on: { OPEN: { target: "deciding", actions: assign({ decision: ({ event }) => event.number }) } } },
    deciding: { on: { DECIDE: { target: "running", actions: assign(({ context, event }) =>
      ({ metrics: changed(context.metrics, decisions[context.decision].options[event.option]), decision: -1 })) } } },
  },
})
const timeline = []
for (let k = 1; k <= 12; k++) timeline.push({ at: k * 600, rank: 3, event: { type: "TICK" } })
injects.forEach((inject, number) => timeline.push({ at: inject.at, rank: 4, event: { type: "INJECT", number } }))
decisions.forEach((decision, number) => timeline.push({ at: decision.after * 300 + decision.delay, rank: 5, event: { type: "OPEN", number } }))
timeline.sort((a, b) => a.at - b.at || a.rank - b.rank)

measure(p => {
  const choose = chooser(p), actor = createActor(machine).start()
  for (const { event } of timeline) {
    actor.send(event)
    if (event.type === "OPEN") actor.send({ type: "DECIDE", option: choose(3) })
  }
  const { metrics } = actor.getSnapshot().context
  actor.stop()
  return sum(metrics)
})
