CREATE TABLE `poll_closings` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`closes_at` datetime(3) NOT NULL,
	CONSTRAINT `poll_closings_conversation_id_sequence_pk` PRIMARY KEY(`conversation_id`,`sequence`)
);
--> statement-breakpoint
CREATE TABLE `poll_votes` (
	`conversation_id` uuid NOT NULL,
	`sequence` bigint NOT NULL,
	`person_id` uuid NOT NULL,
	`option` tinyint NOT NULL,
	`is_withheld` boolean NOT NULL DEFAULT false,
	CONSTRAINT `poll_votes_conversation_id_sequence_person_id_option_pk` PRIMARY KEY(`conversation_id`,`sequence`,`person_id`,`option`)
);
--> statement-breakpoint
ALTER TABLE `messages` ADD `poll` mediumtext character set utf8mb4 collate utf8mb4_bin;--> statement-breakpoint
ALTER TABLE `poll_closings` ADD CONSTRAINT `poll_closings_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `poll_votes` ADD CONSTRAINT `poll_votes_person_id_people_id_fk` FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE `poll_votes` ADD CONSTRAINT `poll_votes_of` FOREIGN KEY (`conversation_id`,`sequence`) REFERENCES `messages`(`conversation_id`,`sequence`) ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX `poll_closings_by_time` ON `poll_closings` (`closes_at`);--> statement-breakpoint
CREATE INDEX `poll_votes_by_person` ON `poll_votes` (`person_id`);