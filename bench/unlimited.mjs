// Loaded before a measured server: every rate is still counted, but each bucket is found full, because a bench sends
// in a second what a person sends in a day.
import { randomBytes } from "node:crypto";

class FullBuckets extends Map {
	get(id) {
		const bucket = super.get(id);
		return bucket && { ...bucket, left: Number.MAX_SAFE_INTEGER };
	}
}

/** A room of full buckets for each kind of request (lib/rate-limit.server.ts). */
class FullRooms extends Map {
	get(name) {
		if (!super.has(name)) super.set(name, new FullBuckets());
		return super.get(name);
	}
}

globalThis[Symbol.for("chit-chat.rates")] = {
	key: randomBytes(32),
	buckets: new FullRooms(),
};
