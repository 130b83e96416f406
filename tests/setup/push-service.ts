import {
	createDecipheriv,
	createECDH,
	createPublicKey,
	hkdfSync,
	randomBytes,
	verify,
} from "node:crypto";
import type { IncomingHttpHeaders, RequestListener } from "node:http";
import { PushDesk } from "@/lib/notices/desk.server";
import type { PushPayload } from "@/lib/notices/payload";
import { subscribe } from "@/lib/notices/subscriptions.server";
import { setPushDesk, vapidKeys } from "@/lib/notices/wake.server";
import type { Viewer } from "@/lib/viewer";
import { must } from "@/tests/factories";
import { openWeb, type Web } from "@/tests/setup/web";

/** What the service answers: a status, with Retry-After perhaps; or nothing at all. */
type Reply = { status: number; retryAfter?: string } | "silence";
export type Delivered = {
	/** As the device reads it, opened with its own key. */
	payload: PushPayload;
	headers: IncomingHttpHeaders;
	/** What the push service itself had in its hands. */
	bytes: Buffer;
};

const ORIGIN = "https://pub.ok.test";

/**
 * A push service over real https, as far as the server under test can tell in the open internet, and the devices behind
 * it: each opens with its own keys what was sealed for it (RFC 8291, written a second time), and only where the server
 * signed for it (RFC 8292).
 */
export class PushService {
	private readonly devices = new Map<string, FakeDevice>();
	private replies: Reply[] = [];
	/** Every connection that was tried. */
	get dialled(): string[] {
		return this.web.dialled;
	}
	/** Requests of any kind. */
	asked = 0;

	private constructor(
		private web: Web,
		readonly desk: PushDesk,
	) {}

	/** Opens it in place of this process's own desk; `retriesMs` makes later sooner. */
	static async open(
		retriesMs: number[] = [20, 20],
		nowMs?: () => number,
	): Promise<PushService> {
		const holder: { service?: PushService } = {};
		const web = await openWeb((...args) => holder.service?.answer(...args));
		const desk = new PushDesk({
			network: web.network,
			keys: vapidKeys(),
			contactFor: () => "mailto:owner@example.org",
			retriesMs,
			timeoutMs: 400,
			...(nowMs && { nowMs }),
		});
		setPushDesk(desk);
		holder.service = new PushService(web, desk);
		return holder.service;
	}

	/** Signs the viewer's device up, by the real command. */
	async device(viewer: Viewer): Promise<FakeDevice> {
		const device = new FakeDevice();
		this.devices.set(device.path, device);
		must(await subscribe(viewer, device.subscription));
		return device;
	}

	/** The next answers, one each; then it takes everything again. */
	replyWith(...replies: Reply[]): void {
		this.replies = replies;
	}

	close(): void {
		setPushDesk(null);
		this.web.close();
	}

	private readonly answer: RequestListener = async (request, response) => {
		this.asked += 1;
		const chunks: Buffer[] = [];
		for await (const chunk of request) chunks.push(chunk);
		const reply = this.replies.shift() ?? { status: 201 };
		if (reply === "silence") return;
		if (reply.status === 201)
			this.devices
				.get(request.url ?? "")
				?.take(request.headers, Buffer.concat(chunks));
		response.writeHead(
			reply.status,
			reply.retryAfter ? { "retry-after": reply.retryAfter } : {},
		);
		response.end();
	};
}

export class FakeDevice {
	private readonly pair = createECDH("prime256v1");
	private readonly auth = randomBytes(16);
	readonly path = `/push/${randomBytes(8).toString("hex")}`;
	readonly got: Delivered[] = [];

	constructor() {
		this.pair.generateKeys();
	}

	get subscription() {
		return {
			endpoint: ORIGIN + this.path,
			keys: {
				p256dh: this.pair.getPublicKey("base64url"),
				auth: this.auth.toString("base64url"),
			},
			origin: "https://chat.example.org",
		};
	}

	take(headers: IncomingHttpHeaders, bytes: Buffer): void {
		checkSigned(String(headers.authorization));
		const payload = JSON.parse(this.open(bytes)) as PushPayload;
		this.got.push({ payload, headers, bytes });
	}

	private open(bytes: Buffer): string {
		const salt = bytes.subarray(0, 16);
		const sender = bytes.subarray(21, 21 + (bytes[20] ?? 0));
		const sealed = bytes.subarray(21 + sender.length);
		const bits = (
			secret: Buffer,
			salt: Buffer,
			info: string | Buffer,
			length: number,
		) => Buffer.from(hkdfSync("sha256", secret, salt, info, length));
		const info = [
			Buffer.from("WebPush: info\0"),
			this.pair.getPublicKey(),
			sender,
		];
		const shared = this.pair.computeSecret(sender);
		const secret = bits(shared, this.auth, Buffer.concat(info), 32);
		const key = bits(secret, salt, "Content-Encoding: aes128gcm\0", 16);
		const nonce = bits(secret, salt, "Content-Encoding: nonce\0", 12);
		const opener = createDecipheriv("aes-128-gcm", key, nonce);
		opener.setAuthTag(sealed.subarray(-16));
		const text = Buffer.concat([
			opener.update(sealed.subarray(0, -16)),
			opener.final(),
		]);
		if (text.at(-1) !== 2) throw new Error("not the last record");
		return text.subarray(0, -1).toString();
	}
}

function checkSigned(authorization: string): void {
	const [, token = "", key = ""] =
		/^vapid t=([^,]+), k=(.+)$/.exec(authorization) ?? [];
	const [head, claims, signature] = token.split(".");
	const point = Buffer.from(key, "base64url");
	const isSigned = verify(
		"sha256",
		Buffer.from(`${head}.${claims}`),
		{
			key: createPublicKey({
				format: "jwk",
				key: {
					...{ kty: "EC", crv: "P-256" },
					x: point.subarray(1, 33).toString("base64url"),
					y: point.subarray(33).toString("base64url"),
				},
			}),
			dsaEncoding: "ieee-p1363",
		},
		Buffer.from(signature ?? "", "base64url"),
	);
	const { aud, exp } = JSON.parse(
		Buffer.from(claims ?? "", "base64url").toString(),
	);
	if (!isSigned || key !== vapidKeys().publicKey || aud !== ORIGIN)
		throw new Error("not signed for this service");
	if (exp * 1_000 <= Date.now()) throw new Error("out of date");
}
