/** How a choice of looks travels on the person's own channel (`lookChanged` of lib/settings/events.ts). */
export function lookEvent(channel: string, look: string) {
	return { channel, name: "look.changed", data: { look } };
}
