/** What a person may say on a device about sparing its data; "auto" does as the browser asks (`Save-Data`). */
export const SAVER_CHOICES = ["auto", "on", "off"] as const;
export type Saver = (typeof SAVER_CHOICES)[number];

export const SAVER_COOKIE = "saver";

/** The choice a cookie names; anything unknown is left to the browser. */
export function parseSaver(value: string | undefined): Saver {
	return SAVER_CHOICES.find((choice) => choice === value) ?? "auto";
}

/** Whether data is spared: as was chosen on the device, else as its browser asks with each request. */
export function isSparing(saver: Saver, saveData: string | null): boolean {
	return saver === "auto" ? saveData?.toLowerCase() === "on" : saver === "on";
}
