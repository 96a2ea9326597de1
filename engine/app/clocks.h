/* clocks — the machine's clocks, which annotate and measure and never reach the simulation, and a scenario's clock in digits. */
#ifndef ENSHU_APP_CLOCKS_H
#define ENSHU_APP_CLOCKS_H

#include "sim/scenario.h"

/* Milliseconds of a clock that only rises, for measuring how long something took. */
int64_t app_monotonic_ms(void);
/* Milliseconds since 1970, UTC: annotation of what is recorded, nothing more. */
int64_t app_wall(void);
/* Second of the day on the local wall clock. */
int64_t app_local_second(void);
/* The same instant on the local clock: seconds since 1970 to be split into day and time as if they were UTC. `wall` in milliseconds, as recordings have it. */
int64_t app_local_wall(int64_t wall);
/* "08:24:36" for a scenario second of a scenario. */
void app_clock_text(const struct sim_scenario *scenario, int64_t second, char out[16]);

#endif
