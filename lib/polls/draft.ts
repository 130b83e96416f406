import { POLL_OPTIONS_MIN } from "@/lib/limits";
import { areDifferent } from "@/lib/polls/body";
import type { PollInput } from "@/lib/polls/input";

/** How long a poll is to stay open, as one chooses it. */
export type Ending = "never" | "hour" | "day" | "week" | "time";

const HOURS = { hour: 1, day: 24, week: 168 };

/** The moment at which a poll closes; null for never, "past" for a time that is none or has passed. */
export function closesAtOf(
	ending: Ending,
	localTime: string,
	now: Date,
): string | null | "past" {
	if (ending === "never") return null;
	const atMs =
		ending === "time"
			? new Date(localTime).getTime()
			: now.getTime() + HOURS[ending] * 3_600_000;
	return atMs > now.getTime() ? new Date(atMs).toISOString() : "past";
}

type Draft = Omit<PollInput, "closesAt"> & {
	closesAt: ReturnType<typeof closesAtOf>;
};

/** A poll as it was filled in: what can be sent, or what is wrong with it. Answers left empty are none. */
export function readDraft(
	draft: Draft,
):
	| { poll: PollInput; error?: undefined }
	| { poll: null; error: "question" | "few" | "same" | "time" } {
	const options = draft.options.filter((one) => one.trim() !== "");
	if (draft.question.trim() === "") return { poll: null, error: "question" };
	if (options.length < POLL_OPTIONS_MIN) return { poll: null, error: "few" };
	if (!areDifferent(options)) return { poll: null, error: "same" };
	const { closesAt } = draft;
	if (closesAt === "past") return { poll: null, error: "time" };
	return { poll: { ...draft, options, closesAt } };
}
