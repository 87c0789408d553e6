<?php // post.php ROOT USER TITLE FILE: publishes a post with the file's content by that user, and prints its address.
require __DIR__ . '/load.php';
$user = get_user_by('login', $argv[2]);
wp_set_current_user($user->ID);
// The filters that the user's rights ask for, as in the editor.
kses_init();
$id = wp_insert_post(wp_slash([
  'post_title' => $argv[3],
  'post_content' => file_get_contents($argv[4]),
  'post_status' => 'publish',
  'post_author' => $user->ID,
]));
echo get_permalink($id);
