/** Of whom this device keeps something, by comma: first the one who was signed in last, whose words alone are opened. */
const PEOPLE_KEY = "chit-chat:kept";

/** Whose words this device opens without a line; null when nobody's. */
export function keptOwner(): string | null {
	return keptPeople()[0] ?? null;
}

/** Everybody of whom something may be left here. */
export function keptPeople(): string[] {
	try {
		return localStorage.getItem(PEOPLE_KEY)?.split(",") ?? [];
	} catch {
		return [];
	}
}

/** From here on this device opens this person's words and nobody else's; what others left is still to be deleted. */
export function ownDevice(personId: string): void {
	const others = keptPeople().filter((one) => one !== personId);
	write([personId, ...others]);
}

/** Nothing of anybody else is left. */
export function keepOnly(personId: string): void {
	write([personId]);
}

/** This device opens nobody's words. */
export function keepNobody(): void {
	try {
		localStorage.removeItem(PEOPLE_KEY);
	} catch {
		// It was never written.
	}
}

function write(people: string[]): void {
	try {
		localStorage.setItem(PEOPLE_KEY, people.join(","));
	} catch {
		// Without it nothing is ever opened.
	}
}
