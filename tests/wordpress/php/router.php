<?php // For PHP's own server: files as they are, everything else by WordPress.
$root = getenv('WP_ROOT');
$path = parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH);
$file = $root . $path;
if ($path !== '/' && is_file($file)) return false;
if ($path !== '/' && is_dir($file) && is_file(rtrim($file, '/') . '/index.php')) {
  $_SERVER['SCRIPT_NAME'] = $_SERVER['PHP_SELF'] = rtrim($path, '/') . '/index.php';
  chdir($file);
  require rtrim($file, '/') . '/index.php';
  return;
}
$_SERVER['SCRIPT_NAME'] = '/index.php';
require $root . '/index.php';
