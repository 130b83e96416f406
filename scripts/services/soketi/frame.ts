/** A frame as Soketi's handler may see it: every field it reads has the type it takes for granted. */
export type Frame =
	| { event: "pusher:ping" }
	| {
			event: "pusher:subscribe";
			data: { channel: string; auth?: string; channel_data?: string };
	  }
	| { event: "pusher:unsubscribe"; data: { channel: string } }
	| { event: "pusher:signin"; data: { auth: string; user_data: string } }
	| { event: `client-${string}`; channel: string; data?: unknown };

/** `pass` goes on to Soketi, `refuse` is answered by us, `ignore` is harmless, `bad` no honest client sends. */
export type FrameVerdict =
	| { kind: "pass"; frame: Frame }
	| { kind: "refuse"; reply: Record<string, unknown> }
	| { kind: "ignore" }
	| { kind: "bad" };

const bad: FrameVerdict = { kind: "bad" };
const clientEventName = /^client-[-A-Za-z0-9_.:]{1,100}$/;

/**
 * Judges one text frame of a client. Only what pusher-js sends passes, rebuilt field by field, because Soketi
 * reads `message.data.channel` and the like without looking and one missing field throws inside its handler.
 */
export function readFrame(text: string): FrameVerdict {
	const message = parseObject(text);
	if (!message || typeof message.event !== "string") {
		return bad;
	}
	const data = isObject(message.data) ? message.data : {};
	switch (message.event) {
		case "pusher:ping":
			return { kind: "pass", frame: { event: "pusher:ping" } };
		case "pusher:pong":
			return { kind: "ignore" };
		case "pusher:subscribe":
			return readSubscribe(data);
		case "pusher:unsubscribe":
			return typeof data.channel === "string"
				? {
						kind: "pass",
						frame: {
							event: "pusher:unsubscribe",
							data: { channel: data.channel },
						},
					}
				: bad;
		case "pusher:signin":
			return readSignIn(data);
		default:
			return readClientEvent(message.event, message.channel, message.data);
	}
}

function readSubscribe(data: Record<string, unknown>): FrameVerdict {
	const { channel, auth, channel_data: channelData } = data;
	if (
		typeof channel !== "string" ||
		!isTextOrAbsent(auth) ||
		!isTextOrAbsent(channelData)
	) {
		return bad;
	}
	// We publish on no public channel. Serving them would lend anybody without an account a place to meet.
	if (!channel.startsWith("private-") && !channel.startsWith("presence-")) {
		return {
			kind: "refuse",
			reply: subscriptionError(channel.slice(0, 200), "AuthError", 401),
		};
	}
	return {
		kind: "pass",
		frame: {
			event: "pusher:subscribe",
			data: {
				channel,
				...(auth === undefined ? {} : { auth }),
				...(channelData === undefined ? {} : { channel_data: channelData }),
			},
		},
	};
}

/** The frame that tells pusher-js that a subscription is refused. */
export function subscriptionError(
	channel: string,
	type: "AuthError" | "LimitReached",
	status: number,
) {
	const error =
		type === "AuthError"
			? "The connection is unauthorized."
			: "Too many channels on one connection.";
	return {
		event: "pusher:subscription_error",
		channel,
		data: { type, error, status },
	};
}

function readSignIn(data: Record<string, unknown>): FrameVerdict {
	const { user_data: userData, auth } = data;
	if (typeof userData !== "string" || typeof auth !== "string") {
		return bad;
	}
	return {
		kind: "pass",
		frame: { event: "pusher:signin", data: { auth, user_data: userData } },
	};
}

/**
 * Client events pass on presence channels alone: there Soketi stamps who sent them. On a private channel nobody
 * could tell a member's forgery from an event of ours.
 */
function readClientEvent(
	event: string,
	channel: unknown,
	data: unknown,
): FrameVerdict {
	// Soketi finds "client-" anywhere in a name; we want it in front.
	if (
		!clientEventName.test(event) ||
		typeof channel !== "string" ||
		channel.length > 200
	) {
		return bad;
	}
	if (!channel.startsWith("presence-")) {
		const message = "Client events are for presence channels only.";
		return {
			kind: "refuse",
			reply: { event: "pusher:error", channel, data: { code: 4301, message } },
		};
	}
	return {
		kind: "pass",
		frame: {
			event: event as `client-${string}`,
			channel,
			...(data === undefined ? {} : { data }),
		},
	};
}

function parseObject(text: string): Record<string, unknown> | null {
	try {
		const value: unknown = JSON.parse(text);
		return isObject(value) ? value : null;
	} catch {
		return null;
	}
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTextOrAbsent(value: unknown): value is string | undefined {
	return value === undefined || typeof value === "string";
}
