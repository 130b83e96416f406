import { type Frame, readFrame, subscriptionError } from "./frame";
import { type FrameBudget, frameCost, fullBudget, spend } from "./frame-budget";
import { isOriginAllowed } from "./origin";
import type { SoketiSettings } from "./settings";
import type {
	HttpRequest,
	HttpResponse,
	SoketiServer,
	SoketiSocket,
} from "./vendor";
import { WaitingSockets } from "./waiting-sockets";

/** Codes 4100 to 4199 make pusher-js wait a second and connect anew, so a mistake of ours never cuts people off for good. */
const closeCodes = {
	frameTooLarge: 4110,
	binaryFrame: 4111,
	tooManyFrames: 4112,
	tooManySockets: 4113,
};

/** A frame that no honest client sends costs as much as this many others. */
const badFrameCost = 20;

type GuardedSocket = SoketiSocket & { budget: FrameBudget; isClosed: boolean };

/** Whether a socket's close event has been; touching it after that throws in uWS. */
export function isClosed(socket: SoketiSocket): boolean {
	return (socket as GuardedSocket).isClosed;
}

/**
 * What stands between uWS and Soketi's WebSocket handler: every upgrade, frame and close comes through here. Nothing
 * that a client sends may throw out of it, and nothing that it sends is ever printed.
 */
export class Guard {
	readonly #server: SoketiServer;
	readonly #settings: SoketiSettings;
	readonly #onSurvived: (error: unknown) => void;
	readonly #waiting: WaitingSockets;

	constructor(
		server: SoketiServer,
		settings: SoketiSettings,
		onSurvived: (error: unknown) => void,
	) {
		this.#server = server;
		this.#settings = settings;
		this.#onSurvived = onSurvived;
		this.#waiting = new WaitingSockets({
			waitMs: settings.limits.signInSeconds * 1000,
			max: settings.limits.waitingSocketsMax,
			end: (socket) =>
				this.#end(
					socket as GuardedSocket,
					4009,
					"Connection not authorized within timeout.",
				),
		});
		setInterval(
			() => this.#attempt(() => this.#waiting.sweep(Date.now())),
			1000,
		).unref();
	}

	upgrade(
		response: HttpResponse,
		request: HttpRequest,
		context: unknown,
	): void {
		this.#attempt(() => {
			const headers = {
				origin: request.getHeader("origin"),
				host: request.getHeader("host"),
				forwardedHost: request.getHeader("x-forwarded-host"),
			};
			if (!isOriginAllowed(headers, this.#settings.allowedOrigins)) {
				// Not a 403: after an answer uWS goes on to read what was sent behind the request, and that may be
				// a request to the HTTP API, forwarded here as part of a WebSocket.
				response.close();
				return;
			}
			this.#server.wsHandler.handleUpgrade(response, request, context);
		});
	}

	open(socket: GuardedSocket): void {
		this.#attempt(() => {
			socket.isClosed = false;
			socket.budget = fullBudget(this.#settings.limits.frameBurst, Date.now());
			this.#server.wsHandler.onOpen(socket);
			if (!socket.isClosed) {
				this.#waiting.add(socket, Date.now());
			}
		});
	}

	message(
		socket: GuardedSocket,
		payload: ArrayBuffer,
		isBinary: boolean,
	): void {
		this.#attempt(() => {
			if (isBinary) {
				this.#end(socket, closeCodes.binaryFrame, "Frames are text.");
				return;
			}
			if (payload.byteLength > this.#settings.limits.frameBytesMax) {
				this.#end(socket, closeCodes.frameTooLarge, "The frame is too large.");
				return;
			}
			if (this.#charge(socket, frameCost(payload.byteLength)) && socket.app) {
				this.#judge(socket, Buffer.from(payload).toString());
			}
		});
	}

	/** Ping frames are answered by uWS itself, but a flood of them is a flood. */
	ping(socket: GuardedSocket): void {
		this.#attempt(() => this.#charge(socket, 1));
	}

	/** A reader so slow that a message was dropped is cut off: a reconnect catches up, a silent gap does not. */
	dropped(socket: GuardedSocket): void {
		setImmediate(() => {
			if (!socket.isClosed) {
				socket.close();
			}
		});
	}

	close(socket: GuardedSocket, code: number, message: ArrayBuffer): void {
		this.#attempt(() => {
			socket.isClosed = true;
			this.#waiting.remove(socket);
			this.#forgetRate(socket);
			this.#server.wsHandler.onClose(socket, code, message);
		});
	}

	#judge(socket: GuardedSocket, text: string): void {
		const verdict = readFrame(text);
		switch (verdict.kind) {
			case "pass":
				this.#pass(socket, verdict.frame);
				return;
			case "refuse":
				socket.sendJson?.(verdict.reply);
				return;
			case "bad":
				this.#charge(socket, badFrameCost);
				return;
			case "ignore":
				return;
			default:
				verdict satisfies never;
		}
	}

	#pass(socket: GuardedSocket, frame: Frame): void {
		const channels = socket.subscribedChannels ?? new Set();
		if (
			frame.event === "pusher:subscribe" &&
			channels.size >= this.#settings.limits.channelsPerSocketMax
		) {
			socket.sendJson?.(
				subscriptionError(
					frame.data.channel.slice(0, 200),
					"LimitReached",
					4100,
				),
			);
			return;
		}
		// Stock announces a channel as vacated when somebody who was never in it leaves.
		if (
			frame.event === "pusher:unsubscribe" &&
			!channels.has(frame.data.channel)
		) {
			return;
		}
		// A second sign-in would leave the socket in the books of two people.
		if (frame.event === "pusher:signin" && socket.user) {
			return;
		}
		this.#server.wsHandler.onMessage(socket, frame, false);
	}

	#charge(socket: GuardedSocket, cost: number): boolean {
		const { frameBurst: burst, framesPerSecond: perSecond } =
			this.#settings.limits;
		if (spend(socket.budget, { cost, burst, perSecond, nowMs: Date.now() })) {
			return true;
		}
		this.#end(socket, closeCodes.tooManyFrames, "Too many frames.");
		return false;
	}

	#end(socket: GuardedSocket, code: number, message: string): void {
		if (socket.isClosed) {
			return;
		}
		socket.sendJson?.({ event: "pusher:error", data: { code, message } });
		socket.end(code, message);
	}

	/** Stock keeps a rate limiter for every socket that ever sent a client event. */
	#forgetRate(socket: GuardedSocket): void {
		if (socket.app) {
			const appId = socket.app.id;
			delete this.#server.rateLimiter.driver.rateLimiters[
				`${appId}:${appId}:frontend:events:${socket.id}`
			];
		}
	}

	#attempt(step: () => void): void {
		try {
			step();
		} catch (error) {
			this.#onSurvived(error);
		}
	}
}
