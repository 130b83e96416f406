import { newId } from "@/lib/ids";
import { line } from "@/tests/setup/games";
import type { Probe } from "@/tests/setup/probes";

const INSIDE = ["member", "ann"] as const;

/** A probe of the group where Ann draws and the member guesses. */
function ofGame(
	method: string,
	rest: string,
	may: Probe["may"],
	bodyOf: (gameId: string) => unknown = () => undefined,
): Probe {
	const ask = (id: string, gameId: string) => ({
		path: `/api/conversations/${id}/game${rest}`,
		body: bodyOf(gameId),
	});
	return {
		route: `${method} /api/conversations/[id]/game${rest}`,
		ask: ({ gameGroupId, gameId }) => ask(gameGroupId, gameId),
		askMissing: ({ gameId }) => ask(newId(), gameId),
		may,
	};
}

export const GAME_PROBES: Probe[] = [
	ofGame("POST", "/strokes", ["ann"], (gameId) => ({
		...{ gameId, round: 0, number: 0, pieces: [line()] },
	})),
	ofGame("GET", "/strokes", INSIDE),
	ofGame("GET", "", INSIDE),
	ofGame("POST", "", INSIDE),
	ofGame("PUT", "", INSIDE, () => ({ move: "here" })),
];
