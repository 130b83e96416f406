import { sql } from "drizzle-orm";
import { database } from "@/db/client";
import { config } from "@/lib/config.server";

const WAIT_MS = 1_500;
const KEPT_MS = 1_000;

type Health = {
	status: "ok" | "degraded";
	database: boolean;
	realtime: boolean;
};
let last: { health: Promise<Health>; atMs: number } | undefined;

/**
 * Whether the parts answer: 200 when a message can be stored, else 503. Tells nothing else, to anybody who asks, and
 * asks the parts at most once a second.
 */
export async function healthRoute(): Promise<Response> {
	if (!last || Date.now() - last.atMs > KEPT_MS)
		last = { health: readHealth(), atMs: Date.now() };
	const health = await last.health;
	return Response.json(health, {
		status: health.database ? 200 : 503,
		headers: { "cache-control": "no-store" },
	});
}

async function readHealth(): Promise<Health> {
	const [isStoring, isTelling] = await Promise.all([
		answers(database().execute(sql`select 1`)),
		answers(askRealtime()),
	]);
	return {
		status: isStoring && isTelling ? "ok" : "degraded",
		database: isStoring,
		realtime: isTelling,
	};
}

async function askRealtime(): Promise<void> {
	const { scheme, host, port } = config.realtime();
	const response = await fetch(`${scheme}://${host}:${port}/`, {
		signal: AbortSignal.timeout(WAIT_MS),
	});
	if (!response.ok) throw new Error("the realtime server is not well");
}

/** True when it is done in time. */
async function answers(work: Promise<unknown>): Promise<boolean> {
	const late = new Promise<boolean>((resolve) => {
		setTimeout(() => resolve(false), WAIT_MS).unref();
	});
	return Promise.race([
		work.then(
			() => true,
			() => false,
		),
		late,
	]);
}
