CREATE TABLE `mentions` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`person_id` uuid NOT NULL,
	CONSTRAINT `mentions_conversation_id_person_id_sequence_pk` PRIMARY KEY(`conversation_id`,`person_id`,`sequence`)
);
--> statement-breakpoint
ALTER TABLE `mentions` ADD CONSTRAINT `mentions_message` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `mentions_by_message` ON `mentions` (`conversation_id`,`sequence`);