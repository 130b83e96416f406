import { expect, type Locator, type Page } from "@playwright/test";

export type Tick =
	| "Waiting to be sent"
	| "Not sent"
	| "Sent"
	| "Delivered"
	| "Read";

/** The list of conversations and one open chat, by what people read on them. */
export class ChatPage {
	readonly log: Locator;
	readonly field: Locator;
	readonly list: Locator;
	readonly send: Locator;

	constructor(readonly page: Page) {
		this.log = page.getByRole("log");
		this.field = page.getByRole("textbox", { name: "Message" });
		this.send = page.getByRole("button", { name: "Send", exact: true });
		this.list = page.getByRole("navigation", { name: "Your conversations" });
	}

	/** Opens a conversation and waits until it can be used. */
	async open(id: string): Promise<void> {
		await this.page.goto(`/conversations/${id}`);
		await expect(this.log).toBeVisible();
		// Until the scripts come it sends nothing, and a request has none.
		const asleep = this.send.and(this.page.locator("[type=button]"));
		await expect(asleep).toHaveCount(0);
	}

	/** Types as a person does and presses Enter. */
	async say(text: string): Promise<void> {
		await this.field.fill(text);
		await this.field.press("Enter");
		// Empty again, or gone with a first message that waits for an answer.
		await expect
			.poll(() =>
				this.field.evaluateAll((all) =>
					all.map((one) => (one as HTMLTextAreaElement).value).join(""),
				),
			)
			.toBe("");
	}

	/** The bubble's words, exactly. */
	text(text: string): Locator {
		return this.log.getByText(text, { exact: true });
	}

	/** The row of a message, with its tick. */
	row(text: string): Locator {
		return this.log
			.locator("[data-row]")
			.filter({ has: this.page.getByText(text, { exact: true }) });
	}

	async expectTick(text: string, tick: Tick): Promise<void> {
		await expect(
			this.row(text).getByText(tick, { exact: true }),
		).toBeAttached();
	}

	/** The words of all messages on the page, in their order. */
	texts(): Promise<string[]> {
		return this.log
			.locator("[data-row] [data-words]")
			.evaluateAll((all) => all.map((one) => one.textContent ?? ""));
	}

	/** A conversation in the list. */
	listed(name: string): Locator {
		return this.list.getByRole("link", { name: new RegExp(name) });
	}
}
