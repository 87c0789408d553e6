<?php // install.php ROOT: installs the blog with an administrator and an author, and prints its version.
define('WP_INSTALLING', true);
require __DIR__ . '/load.php';
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter('pre_wp_mail', '__return_true');
if (!is_blog_installed()) wp_install('Testblog', 'admin', 'admin@example.org', true, '', 'admin-pass');
if (!username_exists('author')) wp_insert_user(['user_login' => 'author', 'user_pass' => 'author-pass', 'user_email' => 'author@example.org', 'role' => 'author']);
update_option('permalink_structure', '/%postname%/');
flush_rewrite_rules(false);
echo get_bloginfo('version');
