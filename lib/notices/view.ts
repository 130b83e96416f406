import type {
	Loudness,
	NoticeKind,
	SettingKind,
	SubjectKind,
} from "@/lib/notices/kinds";
import type { PersonCardView } from "@/lib/people/view";

/** One entry under the bell. */
export type NoticeView = {
	id: string;
	kind: NoticeKind;
	subjectKind: SubjectKind;
	/** The newest few of who did it, newest first; never somebody beyond a block. */
	actors: PersonCardView[];
	actorCount: number;
	/** What it happened in, when that has a name: a group. */
	title: string | null;
	/** The words it is about, cut short. */
	excerpt: string | null;
	/** Where it leads. */
	href: string;
	isSeen: boolean;
	/** Goes on from here, and says how far one has seen. */
	position: string;
	changedAt: string;
};

export type NoticePageView = {
	notices: NoticeView[];
	unseen: number;
	/** Go on from here; null when there is no more. A page may hold less than was asked for. */
	next: string | null;
};

/** Whether this device is woken: `publicKey` is what its browser signs up for. */
export type PushStateView = {
	publicKey: string;
	/** The server has an address for this device. */
	isOn: boolean;
	/** The day (YYYY-MM-DD) since when it has accepted nothing; null while all is well. */
	failingSince: string | null;
};

/** What became of a test: it was taken; the device must sign up anew; or the push service was not to be reached. */
export type PushTestView = { result: "taken" | "gone" | "unreachable" };

export type PushDeviceView = {
	label: string;
	isCurrent: boolean;
	failingSince: string | null;
};

export type QuietView = {
	hidesText: boolean;
	/** Minutes of the day; null: no quiet hours. */
	quietFrom: number | null;
	quietTo: number | null;
	/** Monday the lowest bit. */
	quietDays: number;
	/** Null: not set yet, the browser's own is taken. */
	timeZone: string | null;
};

export type NoticeSettingsView = {
	levels: Record<SettingKind, Loudness>;
	quiet: QuietView;
	devices: PushDeviceView[];
};

/** For the owner: somebody whose device accepts no notifications. */
export type DeafPersonView = {
	displayName: string;
	label: string;
	/** YYYY-MM-DD */
	failingSince: string;
};
