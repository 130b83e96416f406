import { logError } from "@/lib/log.server";
import type { LoudKind } from "@/lib/notices/kinds";
import {
	PUSH_AT_ONCE_MAX,
	PUSH_RETRYING_MAX,
	PUSH_TIMEOUT_MS,
	PUSH_TTL_SECONDS,
	PUSH_WAITING_MAX,
} from "@/lib/notices/limits";
import { mailOf, type Wake } from "@/lib/notices/payload";
import { type PushMail, postPush } from "@/lib/notices/push.server";
import { isQuiet, type Verdict, verdictOf } from "@/lib/notices/push-rules";
import {
	type Device,
	noteAccepting,
	noteGone,
	readDevices,
	readLoudness,
} from "@/lib/notices/subscriptions.server";
import type { VapidKeys } from "@/lib/notices/web-push.server";
import type { Network } from "@/lib/previews/network.server";

export type DeskSettings = {
	network: Network;
	keys: VapidKeys;
	/** How a push service reaches whoever runs the server, for a device that came by this origin. */
	contactFor: (origin: string) => string;
	retriesMs: readonly number[];
	timeoutMs?: number;
	nowMs?: () => number;
};
/** Who is to be woken: asked only when it is their turn, so that it is true then. */
export type Find = () => Promise<Wake[]>;
type Push = { device: Device; wake: Wake };

/**
 * The desk that wakes devices, one wish after the other, a few devices at a time. Nobody waits for it: what is wished for
 * while the same is still waiting takes its place, and beyond a bound nothing is taken. A push service that does not
 * answer rests, and what was for it is tried again some time later, if the device may still be woken then.
 */
export class PushDesk {
	private readonly waiting = new Map<string, Find>();
	private readonly retrying = new Map<string, NodeJS.Timeout>();
	/** Until when a push service rests, by its origin. */
	private readonly resting = new Map<string, number>();
	private working: Promise<void> | null = null;

	constructor(private readonly settings: DeskSettings) {}

	/** Wishes for devices to be woken; `key` names what it is about. */
	want(key: string, find: Find): void {
		if (this.waiting.size >= PUSH_WAITING_MAX && !this.waiting.has(key)) return;
		this.waiting.set(key, find);
		this.working ??= this.work();
	}

	/** Resolves when nothing waits any more but what is tried again later. */
	async idle(): Promise<void> {
		while (this.working) await this.working;
	}

	/** Forgets what is still to be tried. */
	close(): void {
		for (const timer of this.retrying.values()) clearTimeout(timer);
		this.retrying.clear();
		this.waiting.clear();
	}

	/** Wakes one device at once, whatever its person's quiet hours, and says what became of it. */
	async test(device: Device, wake: Wake): Promise<Verdict["is"]> {
		return (await this.post(device, wake)).is;
	}

	private async work(): Promise<void> {
		for (const [key, find] of this.waiting) {
			this.waiting.delete(key);
			try {
				await this.wakeAll(await this.addressed(await find()));
			} catch (error) {
				logError("notices.push", error);
			}
		}
		this.working = null;
	}

	/** To each living device of theirs, as far as its person wants to hear of this kind, and now. */
	private async addressed(wakes: Wake[]): Promise<Push[]> {
		if (wakes.length === 0) return [];
		const personIds = [...new Set(wakes.map(({ personId }) => personId))];
		const kinds = [...new Set(wakes.map(({ kind }) => kind))] as LoudKind[];
		const devices = await readDevices({ personIds });
		const loudness = await readLoudness(
			[...new Set(devices.map(({ personId }) => personId))],
			kinds,
		);
		const nowMs = this.now();
		return devices
			.filter(({ quiet }) => !isQuiet(quiet, nowMs))
			.flatMap((device) =>
				wakes
					.filter(({ personId }) => personId === device.personId)
					.filter(({ personId, kind }) => loudness(personId, kind) === "push")
					.map((wake) => ({ device, wake })),
			);
	}

	private async wakeAll(pushes: Push[]): Promise<void> {
		const line = pushes[Symbol.iterator]();
		const take = async () => {
			for (const push of line) await this.wake(push, 0);
		};
		await Promise.all(Array.from({ length: PUSH_AT_ONCE_MAX }, take));
	}

	private async wake({ device, wake }: Push, tries: number): Promise<void> {
		const verdict = await this.post(device, wake);
		if (verdict.is === "later")
			this.retry(device.sessionId, wake, tries, verdict.restMs);
		if (verdict.is === "later" && tries < this.settings.retriesMs.length)
			return;
		if (verdict.is === "gone") await noteGone(device);
		else await noteAccepting(device, verdict.is === "taken");
	}

	private async post(device: Device, wake: Wake): Promise<Verdict> {
		const { network, keys, contactFor, timeoutMs } = this.settings;
		const { origin } = new URL(device.target.endpoint);
		const restMs = (this.resting.get(origin) ?? 0) - this.now();
		if (restMs > 0) return { is: "later", restMs };
		const { status, retryAfter } = await postPush(
			network,
			{ keys, contact: contactFor(device.origin) },
			device.target,
			toMail(wake, device),
			timeoutMs ?? PUSH_TIMEOUT_MS,
		);
		const verdict = verdictOf(status, retryAfter, this.now());
		this.rest(origin, status, verdict);
		return verdict;
	}

	/** One that says when to come back, or says nothing at all, is left alone so long: the others behind it do not wait for it. */
	private rest(origin: string, status: number | null, verdict: Verdict): void {
		const silenceMs = status === null ? (this.settings.retriesMs[0] ?? 0) : 0;
		const restMs =
			verdict.is === "later" ? Math.max(verdict.restMs, silenceMs) : 0;
		if (restMs > 0) this.resting.set(origin, this.now() + restMs);
		else this.resting.delete(origin);
	}

	/** Once more later, to whatever the device's place is then; what is newer about the same thing takes its turn. */
	private retry(
		sessionId: string,
		wake: Wake,
		tries: number,
		restMs: number,
	): void {
		const delayMs = this.settings.retriesMs[tries];
		if (delayMs === undefined || this.retrying.size >= PUSH_RETRYING_MAX)
			return;
		const key = `${sessionId} ${wake.tag}`;
		clearTimeout(this.retrying.get(key));
		const timer = setTimeout(
			async () => {
				this.retrying.delete(key);
				try {
					const [device] = await readDevices({ sessionId });
					if (device) await this.wake({ device, wake }, tries + 1);
				} catch (error) {
					logError("notices.push", error);
				}
			},
			Math.max(delayMs, restMs),
		);
		timer.unref();
		this.retrying.set(key, timer);
	}

	private now(): number {
		return this.settings.nowMs?.() ?? Date.now();
	}
}

const toMail = (wake: Wake, { hidesText }: Device): PushMail => ({
	tag: wake.tag,
	json: mailOf(wake, hidesText),
	isUrgent: wake.kind === "message" || wake.kind === "mention",
	ttlSeconds: PUSH_TTL_SECONDS,
});
