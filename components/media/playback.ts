/** What can be heard: a voice message, or a recording that is not sent yet. */
export type Sound = {
	id: string;
	url: string;
	durationMs: number;
	peaks: string;
};
export type Playback = {
	/** The sound that is loaded; null before the first. */
	id: string | null;
	isPlaying: boolean;
	atMs: number;
	rate: number;
	/** It could not be played: gone, or of a kind that this browser does not know. */
	isBroken: boolean;
};

const RATES = [1, 1.5, 2];
let now: Playback = {
	id: null,
	isPlaying: false,
	atMs: 0,
	rate: 1,
	isBroken: false,
};
const listeners = new Set<() => void>();
let player: HTMLAudioElement | undefined;

/**
 * One player for the whole page, outside its rows: a voice goes on while its row scrolls away, and starting one ends the
 * other. The speed is kept from one to the next.
 */
export const playback = {
	now: () => now,
	subscribe(listener: () => void) {
		listeners.add(listener);
		return () => void listeners.delete(listener);
	},
	toggle(sound: Sound) {
		const audio = load(sound);
		if (!audio.paused) return audio.pause();
		void start(audio);
	},
	/** Goes to a place in a sound, whether or not it plays. */
	seek(sound: Sound, toMs: number) {
		const audio = load(sound);
		const atMs = Math.min(Math.max(0, toMs), sound.durationMs);
		// The end itself would begin anew at the next press.
		audio.currentTime = Math.min(atMs, sound.durationMs - 50) / 1_000;
		tell({ atMs });
	},
	nextRate() {
		const at = RATES.indexOf(now.rate);
		const rate = RATES[(at + 1) % RATES.length] ?? 1;
		if (player) player.playbackRate = rate;
		tell({ rate });
	},
	/** Falls silent: its conversation was left, or something else is played or recorded. */
	stop() {
		player?.pause();
	},
};

function tell(change: Partial<Playback>): void {
	now = { ...now, ...change };
	for (const listener of listeners) listener();
}

function load(sound: Sound): HTMLAudioElement {
	player ??= makePlayer();
	if (now.id === sound.id && !now.isBroken) return player;
	player.src = sound.url;
	player.playbackRate = now.rate;
	tell({ id: sound.id, isPlaying: false, atMs: 0, isBroken: false });
	return player;
}

async function start(audio: HTMLAudioElement): Promise<void> {
	audio.playbackRate = now.rate;
	try {
		await audio.play();
	} catch (error) {
		// A pause or another sound came in between: that was meant.
		if ((error as Error).name !== "AbortError") tell({ isBroken: true });
	}
}

function makePlayer(): HTMLAudioElement {
	const audio = new Audio();
	audio.preload = "auto";
	audio.addEventListener("play", () => tell({ isPlaying: true }));
	audio.addEventListener("pause", () => tell({ isPlaying: false }));
	audio.addEventListener("timeupdate", () =>
		tell({ atMs: audio.currentTime * 1_000 }),
	);
	audio.addEventListener("ended", () => {
		audio.currentTime = 0;
		tell({ isPlaying: false, atMs: 0 });
	});
	audio.addEventListener("error", () =>
		tell({ isBroken: true, isPlaying: false }),
	);
	return audio;
}
