/** What a person lets others know and do. */
export type PrivacyView = {
	/** Who may begin a conversation with them; whom they talk with already goes on. */
	messagesFrom: "everyone" | "friends";
	/** Who may write them a letter: friends, and whom they talk with; or everyone, and strangers' letters wait. */
	lettersFrom: "everyone" | "friends";
	/** Who may add them to a group: friends do so at once, and strangers ask. */
	groupsFrom: "everyone" | "friends" | "nobody";
	/** Friends see whether they are here; they see it of friends. */
	sharesPresence: boolean;
	/** Friends see the day they were last here, where presence is shared; they see it of friends. */
	sharesLastSeen: boolean;
	/** Others see how far they have read; they see it of others. */
	sharesReads: boolean;
	/** Others see that they write; they see it of others. */
	sharesTyping: boolean;
	/** Strangers find them in the directory, and they are suggested to people. */
	isListed: boolean;
};
