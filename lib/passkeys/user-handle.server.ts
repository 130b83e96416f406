/** What a key keeps of whose it is: the bytes of the person's id, which say nothing to anybody else. */
export function userHandleOf(personId: string): Buffer {
	return Buffer.from(personId.replaceAll("-", ""), "hex");
}
