import { createRequire } from "node:module";
import { createServer } from "node:net";
import { EVENTS_PER_CALL_MAX } from "@/scripts/services/soketi/settings";

/**
 * Soketi as it comes, by its own `start()`: what ours is compared with, in tests and in the bench. Only its options are
 * ours, so that both are asked the same.
 */
const { Server } = createRequire(import.meta.url)("@soketi/soketi");

async function freePort(): Promise<number> {
	return new Promise((done) => {
		const probe = createServer().listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() =>
				done(typeof address === "object" && address ? address.port : 0),
			);
		});
	});
}

const port = await freePort();
await new Server({
	host: "127.0.0.1",
	port,
	"metrics.host": "127.0.0.1",
	"metrics.port": await freePort(),
	"cluster.hostname": "127.0.0.1",
	"cluster.port": await freePort(),
	"cluster.broadcast": null,
	"cluster.unicast": ["127.0.0.1"],
	"presence.maxMembersPerChannel": 100,
	"eventLimits.maxBatchSize": EVENTS_PER_CALL_MAX,
	"appManager.array.apps": [
		{
			id: process.env.SOKETI_DEFAULT_APP_ID,
			key: process.env.SOKETI_DEFAULT_APP_KEY,
			secret: process.env.SOKETI_DEFAULT_APP_SECRET,
			enabled: true,
			maxConnections: -1,
			enableClientMessages: true,
			enableUserAuthentication: true,
			maxClientEventsPerSecond: 20,
			maxBackendEventsPerSecond: -1,
			maxReadRequestsPerSecond: -1,
			webhooks: [],
		},
	],
}).start(() => process.stdout.write(`ready ${port}\n`));
process.on("SIGTERM", () => process.exit(0));
process.on("disconnect", () => process.exit(0));
