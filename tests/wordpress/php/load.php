<?php // Loads the WordPress in the folder of the first argument, as for a request to its front page.
$root = $argv[1];
chdir($root);
$_SERVER['HTTP_HOST'] = '127.0.0.1';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REQUEST_METHOD'] = 'GET';
$_SERVER['REQUEST_URI'] = '/';
require $root . '/wp-load.php';
