// Embed layer: the widget as a classic script, for frames that ask for it. The page brings its data and its style.
import { mount } from 'svelte';
import Widget from '../widget/Widget.svelte';
import type { WidgetProps } from '../widget/props.ts';

const place = document.querySelector<HTMLElement>('[data-widget-place]');
// Data comes as an attribute: a script element that is copied from a template is suspect to Trusted Types.
const data = place?.dataset.props;
if (place && data) mount(Widget, { target: place, props: JSON.parse(data) as WidgetProps });
