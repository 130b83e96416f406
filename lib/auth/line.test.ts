import { expect, it } from "vitest";
import { createLine } from "./line";

it("runs so many at once, lets so many wait, the known first, and refuses the rest", async () => {
	const line = createLine(2, { known: 1, stranger: 2 });
	const began: string[] = [];
	let open = () => {};
	const gate = new Promise<void>((done) => {
		open = done;
	});
	const enter = (name: string, standing: "known" | "stranger") =>
		line(standing, async () => {
			began.push(name);
			await gate;
			return name;
		});
	const answers = Promise.all([
		enter("s1", "stranger"),
		enter("s2", "stranger"),
		enter("s3", "stranger"),
		enter("s4", "stranger"),
		enter("s5", "stranger"),
		enter("k1", "known"),
		enter("k2", "known"),
	]);
	expect(began).toEqual(["s1", "s2"]);
	open();
	expect(
		(await answers).map((each) => (each.ok ? each.value : each.problem.code)),
	).toEqual(["s1", "s2", "s3", "s4", "busy", "k1", "busy"]);
	expect(began).toEqual(["s1", "s2", "k1", "s3", "s4"]);
	// All places are free again, also after work that throws.
	await expect(
		line("stranger", () => Promise.reject(new Error("broken"))),
	).rejects.toThrow("broken");
	expect(
		await Promise.all(["a", "b"].map((name) => enter(name, "known"))),
	).toEqual(["a", "b"].map((value) => ({ ok: true, value })));
});
