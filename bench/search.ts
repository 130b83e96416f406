import { makePeople, makeRoom } from "@/bench/crowd";
import { median, quantile } from "@/bench/measure";
import { rssMb, type Stack } from "@/bench/stack";
import { newId } from "@/lib/ids";
import { indexConversation } from "@/lib/search/index.server";
import { searchInput } from "@/lib/search/input";
import { searchMessages } from "@/lib/search/queries.server";

const COUNT = Number(process.env.BENCH_SEARCH_COUNT ?? 1_000_000);
const BATCH = 5_000;
const WORDS = 20_000;
const SYLLABLES =
	"ka li mo tur sko le fjell vann bil by en er et ing het sam men dag uke båt ski sjø gå få nær år bok hus vei tog mat kake bar".split(
		" ",
	);
/** Said once, a hundred times, ten thousand times, and by nearly all. */
const RARE = { every: COUNT, word: "quetzalfjær" };
const SOME = { every: COUNT / 100, word: "zwetsche" };
const MANY = { every: 100, word: "wienerbrød" };

const QUERIES: [string, object][] = [
	["a word that nobody said", { q: "xylofonquiz" }],
	["said once, long ago", { q: RARE.word }],
	["said 100 times", { q: SOME.word }],
	["said 10,000 times", { q: MANY.word }],
	["inside of words, everywhere", { q: "tur" }],
	["two letters, everywhere", { q: "en" }],
	["two letters, nowhere", { q: "qz" }],
	["three words", { q: "fjell tur vann" }],
	["a word, of one who said none", { q: "tur", from: newId() }],
	[
		"a word, before the middle",
		{ q: "tur", before: new Date(Date.UTC(2026, 0, 3)).toISOString() },
	],
	["all links, of which there are none", { has: "link" }],
];

/** Searches over everything that a person may read, of which nearly all is one log of a million messages. */
export async function benchSearch(stack: Stack): Promise<void> {
	const people = await makePeople(stack.database, 3);
	const [person, other] = people;
	if (!person || !other) throw new Error("nobody there");
	const room = await makeRoom(stack.database, people.slice(0, 2));
	await fillLog(stack, room.id, other.id);
	let startedAt = performance.now();
	while (!(await indexConversation(room.id)));
	const seconds = (performance.now() - startedAt) / 1000;
	console.log(
		`search: ${COUNT} messages indexed in ${seconds.toFixed(0)} s, ${await sizesOf(stack)}; mariadb ${rssMb(stack.pids.mariadb)} MB`,
	);
	const viewer = { personId: person.id, sessionId: newId() };
	for (const [name, query] of QUERIES) {
		const input = searchInput.parse(query);
		const times: number[] = [];
		let count = 0;
		for (let round = 0; round < 30; round++) {
			startedAt = performance.now();
			const found = await searchMessages(viewer as never, input);
			times.push(performance.now() - startedAt);
			count = found.ok ? found.value.hits.length : -1;
		}
		console.log(
			`search: ${name}: ${count} hits, first ${times[0]?.toFixed(1)}, ${median(times.slice(1)).toFixed(1)} / ${quantile(times.slice(1), 0.99).toFixed(1)} ms (p50 / p99)`,
		);
	}
}

/** Words of a language that has compounds, the first ones said most often; the same at every run. */
async function fillLog(stack: Stack, id: string, senderId: string) {
	const random = seeded(7);
	const pick = <T>(all: T[]) => all[Math.floor(random() * all.length)] as T;
	const words = Array.from({ length: WORDS }, () =>
		Array.from({ length: 1 + Math.floor(random() * 4) }, () =>
			pick(SYLLABLES),
		).join(""),
	);
	const said = () =>
		Array.from(
			{ length: 3 + Math.floor(random() * 18) },
			() => words[Math.floor(WORDS ** random()) - 1] ?? "hei",
		);
	const start = Date.UTC(2026, 0, 1);
	for (let at = 0; at < COUNT; at += BATCH) {
		const rows = Array.from({ length: BATCH }, (_, index) => {
			const sequence = at + index + 1;
			const extra = [RARE, SOME, MANY].flatMap(({ every, word }) =>
				sequence % every === Math.min(500, every - 1) ? [word] : [],
			);
			const text = [...said(), ...extra].join(" ");
			const body = JSON.stringify({
				v: 1,
				kind: "plain",
				text,
				attachments: [],
			});
			const createdAt = new Date(start + sequence * 400);
			return [
				id,
				sequence,
				newId(),
				senderId,
				newId(),
				sequence,
				body,
				createdAt,
			];
		});
		await stack.database.query(
			"insert into messages (conversation_id, sequence, id, sender_id, client_id, version, body, created_at) values ?",
			[rows],
		);
	}
	await stack.database.query(
		"update conversations set last_sequence = ?, version = ?, last_message_at = utc_timestamp(3) where id = ?",
		[COUNT, COUNT, id],
	);
}

async function sizesOf(stack: Stack): Promise<string> {
	await stack.database.query("analyze table messages, search_grams");
	const [rows] = (await stack.database.query(
		`select table_name name, round((data_length + index_length) / 1048576) mb, table_rows count
		from information_schema.tables where table_schema = database() and table_name in ('messages', 'search_grams')`,
	)) as unknown as [{ name: string; mb: number; count: number }[]];
	return rows
		.map(({ name, mb, count }) => `${name} ${mb} MB in ${count} rows`)
		.join(", ");
}

/** The same numbers at every run, between 0 and 1 (mulberry32). */
function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
