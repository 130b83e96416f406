import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { eq } from "drizzle-orm";
import { database } from "@/db/client";
import { people } from "@/db/schema/people";
import { receiveWebhook } from "@/lib/presence/webhook.server";
import { activeChannel, personChannel } from "@/lib/realtime/channels";
import type { Viewer } from "@/lib/viewer";
import { freePort } from "@/scripts/services/ports";
import { RawSocket, type Received } from "@/tests/setup/raw-socket";
import {
	app,
	type SoketiProcess,
	startSoketiProcess,
} from "@/tests/setup/soketi-process";

/** A Soketi of its own whose webhooks reach the real receiver, and the settings of this process pointing at it. */
export class Live {
	private constructor(
		public soketi: SoketiProcess,
		private readonly env: Record<string, string>,
		private readonly closeDoor: () => void,
	) {}

	static async start(env: Record<string, string> = {}): Promise<Live> {
		const door = await openDoor();
		// A port asked for by number, as in production: one that the system chose cannot be taken again for a minute.
		const settings = {
			CHITCHAT_WEBHOOK_URL: door.url,
			SOKETI_PORT: String(await freePort()),
			...env,
		};
		const soketi = await startSoketiProcess("ours", settings);
		Object.assign(process.env, {
			PUSHER_APP_ID: app.id,
			PUSHER_KEY: app.key,
			PUSHER_SECRET: app.secret,
			PUSHER_HOST: "127.0.0.1",
			PUSHER_PORT: String(soketi.port),
			PUSHER_SCHEME: "http",
		});
		return new Live(soketi, settings, door.close);
	}

	/** Ends Soketi without a word to anybody, and starts a new one on the same port; `between` runs while it is gone. */
	async restart(between: () => Promise<void>): Promise<void> {
		const { child } = this.soketi;
		const closed = once(child, "close");
		child.kill("SIGKILL");
		await closed;
		await between();
		this.soketi = await startSoketiProcess("ours", this.env);
	}

	/** One tab: signed in, listening to the person's own channel, and to the active one unless idle. */
	async tab(person: Viewer, how: { isIdle?: boolean } = {}): Promise<Tab> {
		const socket = await RawSocket.open(this.soketi.port);
		await socket.signIn(this.soketi, person.personId);
		const names = await channelsOf(person);
		await socket.subscribe(this.soketi, names.own);
		if (!how.isIdle) await socket.subscribe(this.soketi, names.active);
		return new Tab(socket, names.active);
	}

	async close(): Promise<void> {
		await this.soketi.stop();
		this.closeDoor();
	}
}

/** A tab of one person, as the wire sees it. */
export class Tab {
	constructor(
		readonly socket: RawSocket,
		private readonly active: string,
	) {}

	/** The data of the first event of this name that fits, here already or still to come. */
	async hears<T>(name: string, fits: (data: T) => boolean): Promise<T> {
		return dataOf<T>(
			await this.socket.next(name, (frame) => fits(dataOf<T>(frame))),
		);
	}

	/** All events of this name so far, after everything that was sent to this tab has arrived. */
	async heard<T>(name: string): Promise<T[]> {
		await this.socket.roundTrip();
		return this.socket.received
			.filter((frame) => frame.event === name)
			.map((frame) => dataOf<T>(frame));
	}

	goIdle(): void {
		this.socket.send({
			event: "pusher:unsubscribe",
			data: { channel: this.active },
		});
	}

	close(): Promise<void> {
		return this.socket.end();
	}
}

function dataOf<T>(frame: Received): T {
	return JSON.parse(String(frame.data)) as T;
}

async function channelsOf(person: Viewer) {
	const [row] = await database()
		.select({ generation: people.channelGeneration })
		.from(people)
		.where(eq(people.id, person.personId));
	const generation = row?.generation ?? 0;
	return {
		own: personChannel(person.personId, generation),
		active: activeChannel(person.personId, generation),
	};
}

/** The webhook route as Soketi reaches it, without the rest of the app. */
async function openDoor() {
	const server = createServer(async (incoming, outgoing) => {
		const chunks: Buffer[] = [];
		for await (const chunk of incoming) chunks.push(chunk);
		const answer = await receiveWebhook(
			new Request("http://localhost/api/realtime/webhook", {
				method: "POST",
				headers: incoming.headers as Record<string, string>,
				body: Buffer.concat(chunks),
			}),
		);
		outgoing.writeHead(answer.status).end(await answer.text());
	});
	server.listen(0, "127.0.0.1");
	await once(server, "listening");
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}/api/realtime/webhook`,
		close: () => {
			server.closeAllConnections();
			server.close();
		},
	};
}
