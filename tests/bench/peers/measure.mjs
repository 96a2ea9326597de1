// What the peers share. First the checksum of the first 500 plays; then half a second of plays that do not count, so that the compiler has seen everything; then plays
// for some seconds of processor time. Prints plays a second and the checksum, as tests/bench/playthrough.c does.
export function measure(play) {
  let checksum = 0n
  for (let p = 0; p < 500; p++) checksum = BigInt.asUintN(64, checksum * 31n + BigInt(play(p)))
  const seconds = Number(process.argv[2] ?? 2)
  for (let until = performance.now() + 500, p = 0; performance.now() < until;) play(p++)
  const begin = process.cpuUsage()
  let plays = 0, used = 0
  do {
    for (let i = 0; i < 20; i++) play(plays++)
    const now = process.cpuUsage(begin)
    used = (now.user + now.system) / 1e6
  } while (used < seconds)
  console.log(Math.round(plays / used), checksum.toString(16).padStart(16, "0"))
}

// The choices of play p, as every contestant draws them.
export function chooser(p) {
  let lcg = p
  return n => {
    lcg = Number((BigInt(lcg) * 1103515245n + 12345n) % 2147483648n)
    return Math.floor(lcg / 65536) % n
  }
}

// The next number of the same sequence without leaving exact numbers: the fast way to draw in plain JavaScript.
export const draw = lcg => ((lcg & 0xffff) * 1103515245 + (((lcg >>> 16) * 1103515245 & 0x7fff) * 65536) + 12345) % 2147483648

// Order of what is due at the same second, as the engine's.
export const before = (a, b) => a.at !== b.at ? a.at < b.at : a.class !== b.class ? a.class < b.class : a.seq < b.seq

export const METRICS = ["ops", "trust", "cost", "spread"]
export const START = { ops: 90, trust: 50, cost: 10, spread: 20 }
export const injects = Array.from({ length: 20 }, (_, k) => ({ at: (k + 1) * 300, effects: { ops: -((k + 1) % 3), trust: (k + 1) % 5 - 2, spread: (k + 1) % 4 } }))
export const decisions = Array.from({ length: 10 }, (_, k) => ({ after: 2 * (k + 1), delay: 60, within: 600, options: [
  { ops: -5, spread: -8, cost: (k + 1) % 3 }, { trust: 3, spread: 4 }, { cost: 6, trust: -4, ops: 2 }] }))
export const clamp = value => value < 0 ? 0 : value > 100 ? 100 : value
export const sum = metrics => METRICS.reduce((all, name) => all * 101 + metrics[name], 0)
