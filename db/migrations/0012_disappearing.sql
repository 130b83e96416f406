CREATE TABLE `expiries` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`expires_at` datetime(3) NOT NULL,
	CONSTRAINT `expiries_conversation_id_sequence_pk` PRIMARY KEY(`conversation_id`,`sequence`)
);
--> statement-breakpoint
ALTER TABLE `conversations` ADD `lifetime_seconds` int;--> statement-breakpoint
ALTER TABLE `expiries` ADD CONSTRAINT `expiries_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `expiries_by_time` ON `expiries` (`expires_at`);