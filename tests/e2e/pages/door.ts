import type { Locator, Page } from "@playwright/test";

export type AccountFields = Partial<{
	handle: string;
	displayName: string;
	password: string;
	email: string;
	serverName: string;
}>;

const LABELS: Record<keyof AccountFields, string> = {
	handle: "User name",
	displayName: "Display name",
	password: "Password",
	email: "E-mail",
	serverName: "Name of this server",
};

/** The pages before the door, by what people read on them. */
export class DoorPage {
	constructor(readonly page: Page) {}

	field(name: keyof AccountFields): Locator {
		return this.page.getByRole("textbox", { name: LABELS[name] });
	}

	async fill(fields: AccountFields): Promise<void> {
		for (const [name, text] of Object.entries(fields))
			await this.field(name as keyof AccountFields).fill(text);
	}

	/** What stands beside a field as its description, the error first. */
	async descriptionOf(name: keyof AccountFields): Promise<string> {
		return this.field(name).evaluate((input) =>
			(input.getAttribute("aria-describedby") ?? "")
				.split(" ")
				.map((id) => document.getElementById(id)?.textContent ?? "")
				.join(" "),
		);
	}

	async createAccount(fields: AccountFields = {}): Promise<void> {
		await this.fill(fields);
		await this.page.getByRole("button", { name: "Create account" }).click();
	}

	async signIn(handle: string, password: string): Promise<void> {
		await this.fill({ handle, password });
		await this.page.getByRole("button", { name: "Sign in" }).click();
	}
}
