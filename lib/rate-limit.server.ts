import { createHmac, randomBytes } from "node:crypto";
import { GUEST_RATES, RATES, type RateName } from "@/lib/rates";
import type { Viewer } from "@/lib/viewer";

type Bucket = { left: number; at: number };
type Store = { key: Buffer; buckets: Map<RateName, Map<string, Bucket>> };

const KEY = Symbol.for("chit-chat.rates");
const BUCKETS_MAX = 50_000;

/** One store per process (two bundles share it). The HMAC key lives in memory alone: buckets name nobody. */
function store(): Store {
	const holder = globalThis as { [KEY]?: Store };
	holder[KEY] ??= { key: randomBytes(32), buckets: new Map() };
	return holder[KEY];
}

/**
 * Counts one use of `name` by `who` against a token bucket. Answers 0 when it is allowed, else the seconds to wait.
 * Memory is bounded: the bucket that was used longest ago is forgotten first. Each name has its own room, so that
 * a flood of one kind (from ever new addresses, say) makes no other count forgotten.
 */
export function takeRate(
	name: RateName,
	who: string,
	nowMs: number = Date.now(),
): number {
	const buckets = bucketsOf(name);
	const id = bucketId(name, who);
	const { burst, perSecond } = RATES[name];
	const old = buckets.get(id) ?? { left: burst, at: nowMs };
	const left = Math.min(
		burst,
		// A clock that steps back must not take away what was there.
		old.left + (Math.max(0, nowMs - old.at) / 1000) * perSecond,
	);
	const allowed = left >= 1;
	buckets.delete(id);
	buckets.set(id, { left: allowed ? left - 1 : left, at: nowMs });
	if (buckets.size > BUCKETS_MAX)
		buckets.delete(buckets.keys().next().value as string);
	return allowed ? 0 : Math.ceil((1 - left) / perSecond);
}

/** The same for who is signed in; of what costs others something a guest has less. */
export function takeViewerRate(
	name: RateName,
	{ personId, role }: Pick<Viewer, "personId" | "role">,
): number {
	const own = role === "guest" ? (GUEST_RATES[name] ?? name) : name;
	return takeRate(own, personId);
}

/**
 * Gives one use back: for what is counted before it is known whether it counts. A right password is no guess, so a
 * person who signs in often is never slowed.
 */
export function giveBackRate(name: RateName, who: string): void {
	const bucket = bucketsOf(name).get(bucketId(name, who));
	if (bucket) bucket.left = Math.min(RATES[name].burst, bucket.left + 1);
}

function bucketsOf(name: RateName): Map<string, Bucket> {
	const { buckets } = store();
	const found = buckets.get(name) ?? new Map<string, Bucket>();
	buckets.set(name, found);
	return found;
}

function bucketId(name: RateName, who: string): string {
	return createHmac("sha256", store().key)
		.update(`${name}:${who}`)
		.digest("base64");
}

/** Forgets all counts; for tests. */
export function resetRates(): void {
	store().buckets.clear();
}
