// The same rules as an interactive story: variables, a scene for everything that happens in the order of time, choices; compiled once, played with its own runtime.
import { Compiler } from "inkjs/full"
import { measure, chooser, METRICS, START, injects, decisions, sum } from "./measure.mjs"

const change = effects => Object.entries(effects).filter(([, amount]) => amount !== 0).map(([name, amount]) => `~ ${name} = clamp(${name} + ${amount})`).join("\n")
const scenes = []
for (let k = 1; k <= 12; k++) scenes.push({ at: k * 600, rank: 3, text: "{ spread > 30:\n~ ops = clamp(ops - 1)\n~ trust = clamp(trust - 1)\n}" })
for (const inject of injects) scenes.push({ at: inject.at, rank: 4, text: `An inject comes.\n${change(inject.effects)}` })
for (const decision of decisions) scenes.push({ at: decision.after * 300 + decision.delay, rank: 5, text:
  `A decision.\n${decision.options.map((effects, o) => `+ [Option ${"ABC"[o]}]\n${change(effects)}`).join("\n")}\n-` })
scenes.sort((a, b) => a.at - b.at || a.rank - b.rank)
const source = METRICS.map(name => `VAR ${name} = ${START[name]}`).join("\n") + "\n-> day\n=== function clamp(x)\n{\n- x < 0:\n~ return 0\n- x > 100:\n~ return 100\n}\n~ return x\n=== day\n" +
  scenes.map(scene => scene.text).join("\n") + "\n-> END\n"
const story = new Compiler(source).Compile()

measure(p => {
  const choose = chooser(p)
  story.ResetState()
  for (;;) {
    while (story.canContinue) story.Continue()
    if (story.currentChoices.length === 0) break
    story.ChooseChoiceIndex(choose(story.currentChoices.length))
  }
  return sum(Object.fromEntries(METRICS.map(name => [name, story.variablesState.$(name)])))
})
