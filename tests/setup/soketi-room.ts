import { RawSocket } from "./raw-socket";
import { type SoketiProcess, startSoketiProcess } from "./soketi-process";

export const room = "presence-conversation-1-1";

/** A guarded Soketi with two members in a room, who go about their business while others misbehave. */
export class Room {
	private constructor(
		readonly soketi: SoketiProcess,
		readonly alice: RawSocket,
		readonly bob: RawSocket,
	) {}

	static async open(env: Record<string, string> = {}): Promise<Room> {
		const soketi = await startSoketiProcess("ours", env);
		return new Room(
			soketi,
			await member(soketi, "alice"),
			await member(soketi, "bob"),
		);
	}

	member(id: string): Promise<RawSocket> {
		return member(this.soketi, id);
	}

	stranger(): Promise<RawSocket> {
		return RawSocket.open(this.soketi.port);
	}

	/** The positive control: an event of ours still reaches those it is for. */
	async delivers(): Promise<void> {
		const nonce = crypto.randomUUID();
		await this.soketi.pusher.trigger(room, "message.created", { nonce });
		await this.bob.next("message.created", (frame) =>
			String(frame.data).includes(nonce),
		);
	}

	/** How long others wait while this goes on: 95 of 100 of a member's round trips, in ms. */
	async p95During(work: Promise<unknown>): Promise<number> {
		let isRunning = true;
		const done = work.finally(() => {
			isRunning = false;
		});
		const times: number[] = [];
		while (isRunning || times.length < 10) {
			times.push(await this.bob.roundTrip());
			// A member is no flood either.
			await new Promise((next) => setTimeout(next, 25));
		}
		await done;
		return times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? 0;
	}

	async close(): Promise<void> {
		await Promise.all([this.alice.end(), this.bob.end()]);
		await this.soketi.stop();
	}
}

async function member(soketi: SoketiProcess, id: string): Promise<RawSocket> {
	const socket = await RawSocket.open(soketi.port);
	await socket.signIn(soketi, id);
	await socket.subscribe(soketi, room, { user_id: id });
	return socket;
}
